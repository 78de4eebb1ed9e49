import { NewsOnce } from '../help/NewsOnce';
import KeptOpenedFile, { type KeptOpenedFileProps } from '../kept/KeptOpenedFile';

export interface LaterNoticesProps extends KeptOpenedFileProps {
  /** Whether the page keeps its work in the browser: not in Excel, which holds the workbook itself. */
  keeps: boolean;
}

/** Notices the first screen does not wait for. */
export default function LaterNotices({ keeps, onRestoring }: LaterNoticesProps) {
  return (
    <>
      <NewsOnce />
      {keeps && <KeptOpenedFile onRestoring={onRestoring} />}
    </>
  );
}
