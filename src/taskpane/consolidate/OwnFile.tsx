import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Agency, Catalogue } from '../../agency/catalogue';
import { useMessages } from '../app/MessagesContext';
import { PlaceBoundary } from '../app/PlaceBoundary';
import type { OwnSheets } from '../check/own/examineOwn';
import { AS_FOUND, type OwnReading } from '../check/own/ownReading';
import { OwnFileForm } from './LazyOwnFileForm';
import type { ConsolidateSession } from './sessionState';

export interface OwnFileProps {
  catalogue: Catalogue;
  /** Path of a file that is not our workbook. */
  file: string;
  session: Pick<ConsolidateSession, 'lookAtOwn' | 'readOwn'>;
  isBusy: boolean;
}

/** A file that is not our workbook but may contain the agency's own table: examined on request. */
export function OwnFile({ catalogue, file, session, isBusy }: OwnFileProps) {
  const messages = useMessages();
  const [found, setFound] = useState<{ own: OwnSheets | null } | null>(null);
  const look = async (reading: OwnReading): Promise<void> => {
    await OwnFileForm.preload();
    setFound({ own: await session.lookAtOwn(file, reading) });
  };
  if (found?.own)
    return (
      <PlaceBoundary place="bang-co-quan" onRetry={OwnFileForm.renew}>
        <OwnFileForm
          catalogue={catalogue}
          own={found.own}
          isBusy={isBusy}
          onLook={(reading) => void look(reading)}
          onRead={(agency: Agency, reading) => void session.readOwn(file, agency, reading)}
        />
      </PlaceBoundary>
    );
  return (
    <>
      {found && <Text role="status">{messages('tracker.returned.none')}</Text>}
      <div>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void look(AS_FOUND)}>
          {messages('consolidate.own.offer')}
        </Button>
      </div>
    </>
  );
}
