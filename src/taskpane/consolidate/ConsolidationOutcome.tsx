import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { AskDialog } from '../controls/AskDialog';
import type { Catalogue } from '../../agency/catalogue';
import type { PlanHead } from '../../plan/plan';
import { useMessages } from '../app/MessagesContext';
import { placesText } from '../app/placesText';
import { sizeOf } from '../controls/sizeOf';
import { ChartsView } from './ChartsView';
import { ConsolidationResult } from './ConsolidationResult';
import { GiveTo } from './GiveTo';
import { OwnFile } from './OwnFile';
import { PictureView } from './PictureView';
import { PapersView } from './PapersView';
import type { ConsolidateServices, ConsolidateSession, ConsolidateState } from './sessionState';
import type { ConsolidationView } from './view';

const useStyles = makeStyles({
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
  clear: { alignSelf: 'flex-start' },
  saved: { overflowWrap: 'anywhere' },
});

function SavedBar({ saved }: { saved: NonNullable<ConsolidateState['saved']> }) {
  const styles = useStyles();
  const messages = useMessages();
  const { fileName, sheets, limitations, copies = [], notCarried = [] } = saved;
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.saved}>
        {fileName === null
          ? messages('consolidate.saved.excel', { count: sheets.length, sheets: sheets.join(', ') })
          : messages('consolidate.saved.file', { file: fileName })}
        {copies.length > 0 && <Text block>{messages('done.copies', sizeOf(copies))}</Text>}
        {notCarried.length > 0 && (
          <Text block>{messages('done.notCarried', { places: placesText(messages, notCarried) })}</Text>
        )}
        {limitations.map((key) => (
          <Text key={key} block>
            {messages(key)}
          </Text>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

export interface ConsolidationOutcomeProps {
  services: ConsolidateServices;
  plan: PlanHead;
  catalogue: Catalogue;
  session: ConsolidateSession;
  state: ConsolidateState;
  /** As rendered: may lag behind the state's. */
  view: ConsolidationView;
  /** Number of unanswered questions. */
  open: number;
  busy: boolean;
  onCleared: () => void;
}

/** The result for the given files, and the actions on it. */
export default function ConsolidationOutcome({
  services,
  plan,
  catalogue,
  session,
  state: { choices, previous, saved, exists },
  view,
  open,
  busy,
  onCleared,
}: ConsolidationOutcomeProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isClearing, setClearing] = useState(false);
  return (
    <>
      <ConsolidationResult
        view={view}
        choices={choices}
        planNumber={plan.number}
        today={services.today()}
        hasPrevious={previous.some(({ facts }) => facts !== null)}
        picture={<PictureView session={session} view={view} />}
        papers={
          <PapersView session={session} services={services} planId={plan.id} criteria={view.criteria} />
        }
        charts={<ChartsView session={session} services={services} />}
        ownFile={({ file }) => <OwnFile catalogue={catalogue} file={file} session={session} isBusy={busy} />}
        giveTo={(file) => (
          <GiveTo
            catalogue={catalogue}
            file={file}
            isBusy={busy}
            onGive={(path, agency) => void session.giveTo(path, agency)}
          />
        )}
        onChoose={(agencyId, file) => void session.choose(agencyId, file)}
      >
        <div className={styles.action}>
          {open > 0 && <Caption1>{messages('consolidate.save.open', { count: open })}</Caption1>}
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={busy}
            onClick={() => !busy && void session.save(false)}
          >
            {messages('consolidate.save')}
          </Button>
          {services.excel && (
            <Caption1 className={styles.hint}>{messages('consolidate.save.hintExcel')}</Caption1>
          )}
          {saved && <SavedBar saved={saved} />}
        </div>
      </ConsolidationResult>
      {!busy && (
        <Button className={styles.clear} appearance="subtle" onClick={() => setClearing(true)}>
          {messages('consolidate.clear')}
        </Button>
      )}
      {isClearing && (
        <AskDialog
          title={messages('consolidate.clear.title')}
          paragraphs={[messages('consolidate.clear.body')]}
          confirm={messages('consolidate.clear.confirm')}
          cancel={messages('consolidate.clear.cancel')}
          onConfirm={() => {
            setClearing(false);
            onCleared();
            session.clear();
          }}
          onCancel={() => setClearing(false)}
        />
      )}
      {exists && (
        <AskDialog
          title={messages('consolidate.replace.title')}
          paragraphs={[
            exists.notes > 0
              ? messages('consolidate.replace.body', { notes: exists.notes })
              : messages('consolidate.replace.noNotes'),
            messages('consolidate.replace.corrected'),
            messages('replace.sheets', { sheets: exists.sheets.join(', ') }),
            messages('replace.copyProvince'),
            ...(exists.otherEdit ? [messages('replace.others', { ...exists.otherEdit })] : []),
          ]}
          confirm={messages('consolidate.replace.confirm')}
          cancel={messages('replace.cancel')}
          onConfirm={() => void session.save(true)}
          onCancel={() => session.dismiss()}
        />
      )}
    </>
  );
}
