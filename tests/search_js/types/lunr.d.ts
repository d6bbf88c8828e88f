/** What the search takes from lunr.js; `papershelf/search/lunr_module.py` writes the module. */
declare const lunr: {
  stemmer(token: { update(change: (text: string) => string): string }): string;
  stopWordFilter(word: string): string | undefined;
};
export default lunr;
