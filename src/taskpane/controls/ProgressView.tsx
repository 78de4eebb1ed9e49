import { JobView, tenths } from './JobView';
import type { MakeProgress } from '../make/makeWorkbook';
import { useMessages } from '../app/MessagesContext';

export interface ProgressViewProps {
  progress: MakeProgress;
  cancelling: boolean;
  onCancel: () => void;
}

/** Progress of making a workbook. */
export function ProgressView({ progress, cancelling, onCancel }: ProgressViewProps) {
  const messages = useMessages();
  const share = progress.stage === 'write' && progress.total > 0 ? progress.done / progress.total : null;
  const status =
    share === null
      ? messages(`progress.${progress.stage === 'write' ? 'prepare' : progress.stage}`)
      : messages('progress.write', { percent: tenths(share) });
  return (
    <JobView
      title={messages('progress.title')}
      share={share}
      status={status}
      cancelling={cancelling}
      onCancel={onCancel}
    />
  );
}
