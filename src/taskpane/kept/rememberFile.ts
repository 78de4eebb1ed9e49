/** Adds a file to the recent list; loaded only when needed. Fails silently if the browser keeps nothing. */
export async function rememberFile(handle: FileSystemHandle | null | undefined): Promise<void> {
  if (handle?.kind !== 'file') return;
  try {
    const { recentFiles } = await import('./recentFiles');
    await recentFiles.remember(handle as FileSystemFileHandle);
  } catch {
    // A private window: the list stays empty.
  }
}
