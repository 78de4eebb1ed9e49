import type { Messages } from '../../messages/catalogue';
import { JobView, tenths } from '../controls/JobView';
import { useMessages } from '../app/MessagesContext';
import type { Work } from './sessionState';

/** Completed share of measurable work; null otherwise. */
function shareOf(work: Work): number | null {
  const isMeasured = work.kind === 'read' || (work.kind === 'save' && work.stage === 'write');
  return isMeasured && work.total > 0 ? work.done / work.total : null;
}

function titleOf(work: Work, messages: Messages): string {
  if (work.kind === 'read') return messages('consolidate.reading');
  return messages(work.kind === 'save' ? 'consolidate.saving' : 'consolidate.working');
}

function statusOf(work: Work, messages: Messages): string {
  const percent = tenths(shareOf(work) ?? 0);
  if (work.kind === 'read') return messages('consolidate.reading.status', { percent, total: work.total });
  if (work.kind === 'consolidate') return messages('consolidate.working');
  if (work.stage === 'write') return messages('consolidate.saving.write', { percent });
  return messages(`consolidate.saving.${work.stage}`);
}

export interface WorkViewProps {
  work: Work;
  cancelling: boolean;
  onCancel: () => void;
}

/** Progress of Tổng hợp's current job, by number and name of files. */
export function WorkView({ work, cancelling, onCancel }: WorkViewProps) {
  const messages = useMessages();
  const isStoppable = work.kind !== 'consolidate' || work.stoppable;
  return (
    <JobView
      title={titleOf(work, messages)}
      share={shareOf(work)}
      status={statusOf(work, messages)}
      {...(work.kind === 'read'
        ? {
            counted: {
              text: messages('consolidate.reading.count', { done: work.done, total: work.total }),
              name: work.name,
            },
          }
        : {})}
      cancelling={cancelling}
      {...(isStoppable ? { onCancel } : {})}
    />
  );
}
