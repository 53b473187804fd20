/** Hands a text to the browser as a download, through a link that lives for one click; needs no permission. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; taking the address back at once would cancel it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
