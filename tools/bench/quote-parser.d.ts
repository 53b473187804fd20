/** quote-parser ships no types; this is what is used of it. */
declare module 'quote-parser' {
  interface Quote {
    readonly index: number
    readonly text: string
    readonly name?: { readonly index: number; readonly text: string }
  }
  const parser: { parse(text: string, language: string, options?: { minLength?: number }): Quote[] }
  export default parser
}
