/** Remembers a file for the list of recent ones; loaded only then. Where the browser keeps nothing, nothing is told. */
export async function rememberFile(handle: FileSystemHandle | null | undefined): Promise<void> {
  if (handle?.kind !== 'file') return;
  try {
    const { recentFiles } = await import('./recentFiles');
    await recentFiles.remember(handle as FileSystemFileHandle);
  } catch {
    // A private window: the list stays empty.
  }
}
