import { download } from '../controls/download';
import { rememberFile } from '../kept/rememberFile';

interface SavePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<
    FileSystemHandle & {
      createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
    }
  >;
}

const ACCEPT = { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] };

/**
 * Delivers a file: if the browser supports it and `ask` is set, the user chooses where to save; else it is downloaded.
 * @returns its name, which the user may have changed; null if the user cancelled.
 */
export async function saveFile(fileName: string, bytes: Uint8Array, ask: boolean): Promise<string | null> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!ask || !showSaveFilePicker) {
    download(fileName, bytes);
    return fileName;
  }
  try {
    const file = await showSaveFilePicker({ suggestedName: fileName, types: [{ accept: ACCEPT }] });
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
    void rememberFile(file);
    return file.name;
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === 'AbortError') return null;
    // The click may be too long ago for a dialog, or the location not writable for us.
    if (name !== 'SecurityError' && name !== 'NotAllowedError') throw error;
    download(fileName, bytes);
    return fileName;
  }
}
