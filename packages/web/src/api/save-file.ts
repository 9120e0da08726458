/** Puts a file into the downloads of the browser. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; without this the file would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
