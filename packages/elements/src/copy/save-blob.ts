/** Long enough for every browser to have started its download. */
const revokeAfterMs = 60_000;

/** Lets the browser save a file under a name. Nothing leaves the device. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), revokeAfterMs);
}
