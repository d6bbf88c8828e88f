"""Results that are kept between builds, and who does the work."""
