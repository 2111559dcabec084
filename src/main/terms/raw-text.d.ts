/** A file of the repository as text, put into the bundle by Vite. */
declare module '*.csv?raw' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the form in which Vite hands it over
  export default text;
}
