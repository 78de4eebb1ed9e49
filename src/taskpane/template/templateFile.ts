import type { OwnTemplate } from './ownTemplates';

/** A template as a file again, like one that was just chosen. */
export const fileOf = ({ fileName, bytes }: OwnTemplate): File => new File([bytes], fileName);

/** A chosen file's contents, which outlive the file. */
export const templateOf = async (file: File): Promise<OwnTemplate> => ({
  fileName: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
