export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Long enough for a slow disk to have read the blob. */
const REVOKE_AFTER_MS = 60_000;

/** Saves bytes as a browser download: to the Downloads folder, or wherever the user chooses. */
export function download(fileName: string, bytes: Uint8Array, type = XLSX): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
