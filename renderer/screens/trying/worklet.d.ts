/** Vite makes a file of the page of such a script; the page's policy runs nothing else. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
