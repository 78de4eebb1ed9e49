import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { agencyNamed } from '../../agency/agencyByName';
import type { Agency, Catalogue } from '../../agency/catalogue';
import { headerKey } from '../../import/tracker/readTracker';
import { useMessages } from '../app/MessagesContext';
import { ColumnFields } from '../check/own/ColumnFields';
import type { OwnSheets } from '../check/own/examineOwn';
import { keyChosen } from '../check/own/keyChosen';
import type { OwnReading } from '../check/own/ownReading';
import { KnownAgencyField } from '../controls/KnownAgencyField';
import { rememberOwnFile, recallOwnFile } from './ownFiles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  submit: { alignSelf: 'flex-start' },
});

export interface OwnFileFormProps {
  catalogue: Catalogue;
  own: OwnSheets;
  isBusy: boolean;
  onLook: (reading: OwnReading) => void;
  onRead: (agency: Agency, reading: OwnReading) => void;
}

/** Asks whose table a returned file contains, and about unclear columns; the answers are remembered for the agency. */
export default function OwnFileForm({ catalogue, own, isBusy, onLook, onRead }: OwnFileFormProps) {
  const styles = useStyles();
  const messages = useMessages();
  const headers = own.tables.flatMap(({ columns }) => columns.map(({ header }) => headerKey(header)));
  const [known] = useState(() => recallOwnFile(headers));
  const [text, setText] = useState(known.agency);
  const [agency, setAgency] = useState<Agency | null>(() => agencyNamed(known.agency, catalogue));
  const [reading, setReading] = useState<OwnReading>(known.reading);
  const inQuestion = own.tables.flatMap((table) =>
    table.columns
      .filter(({ isAsked, header }) => isAsked && !(headerKey(header) in reading.headers))
      .map((column) => ({ table, column })),
  );
  return (
    <div className={styles.root}>
      <KnownAgencyField
        catalogue={catalogue}
        value={agency}
        onValue={setAgency}
        text={text}
        onText={setText}
        disabled={isBusy}
      />
      {inQuestion.length > 0 && <Text weight="semibold">{messages('tracker.asked')}</Text>}
      <ColumnFields
        columns={inQuestion}
        isAsking
        isBusy={isBusy}
        isNamed={own.tables.length > 1}
        onKey={(table, column, key) => {
          const next = keyChosen(reading, table, column, key);
          setReading(next);
          onLook(next);
        }}
      />
      <Button
        className={styles.submit}
        appearance="primary"
        disabledFocusable={isBusy || !agency}
        onClick={() => {
          if (!agency) return;
          rememberOwnFile(headers, agency.name, reading);
          onRead(agency, reading);
        }}
      >
        {messages('tracker.returned.read')}
      </Button>
    </div>
  );
}
