"""The pages folder and the site on disk, brought up to date."""
