/** How long a browser may take to begin with a file, in milliseconds. */
const begins = 60_000;

/** Hands a file to the browser to be saved. Nothing of it stays in the page. */
export function saveFile(page: Document, file: Blob, name: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), begins);
}
