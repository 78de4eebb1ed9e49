import { download } from '../controls/download';

interface SavePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<{
    name: string;
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  }>;
}

const ACCEPT = { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] };

/**
 * Hands a file over: where the browser can and `ask` is given, the user says where to; else it is downloaded.
 * @returns the name that it was given, which may be another one where the user was asked; null where the user closed the
 * question without an answer.
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
    return file.name;
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === 'AbortError') return null;
    // The press on the button may be too long ago for a question, or the place not be ours to write to.
    if (name !== 'SecurityError' && name !== 'NotAllowedError') throw error;
    download(fileName, bytes);
    return fileName;
  }
}
