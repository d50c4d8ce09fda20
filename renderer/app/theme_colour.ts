/** Tells the frame around the page which colour is behind it, now and whenever the system turns light or dark. */
export function tellThemeColour(page: Window): () => void {
  const meta = metaOf(page.document);
  const tell = () => {
    meta.content = page.getComputedStyle(page.document.documentElement).backgroundColor;
  };
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  tell();
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
}

function metaOf(document: Document): HTMLMetaElement {
  const known = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (known) return known;
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  document.head.append(meta);
  return meta;
}
