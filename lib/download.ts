// A file handed to the browser's downloads, as the extension's pages do it: from memory, without a request.

/** Milliseconds until the browser has surely taken the file. */
const LONG_ENOUGH = 8000;

/** Offers `parts` under `name`; the browser asks or saves as the reader set it. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}
