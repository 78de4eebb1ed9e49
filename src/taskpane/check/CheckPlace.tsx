import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MessageKey } from '../../messages/catalogue';
import { FailureView } from '../failure/FailureView';
import { useMessages } from '../app/MessagesContext';
import type { Place } from '../app/place';
import { PlaceSkeleton } from '../app/PlaceBoundary';
import { FileDrop } from './FileDrop';
import { CheckedWorkbook } from './LazyCheckedWorkbook';
import { OpenFile } from './OpenFile';
import { holdsChanges } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { WorkLine } from './WorkLine';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
});

/** What was done, where only what comes after it failed. */
const TITLES: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'error.writtenNotRead': 'check.failed.read',
  'error.writtenNotMarked': 'check.failed.remark',
  'error.sealedWithCopies': 'check.failed.clear',
};

export interface CheckPlaceProps {
  /** The pane was opened from a cell's menu, to look at its row. */
  atSelectedRow: boolean;
  onPlace: (place: Place) => void;
}

/** The place Kiểm tra: what the workbook is found to be, its repair, and the mark that it is ready. */
export function CheckPlace({ atSelectedRow, onPlace }: CheckPlaceProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, workbook, busy, failure, otherEdit, actions } = useOpenedWorkbook();

  const started = useRef(false);
  useEffect(() => {
    if (mode !== 'excel' || started.current) return;
    started.current = true;
    void actions.check();
  }, [mode, actions]);

  const unsaved = mode === 'file' && holdsChanges({ workbook, busy });

  /** What is to take the place of a file with changes that are not saved: one that was dropped, or one to choose. */
  const [given, setGiven] = useState<File | 'choose' | null>(null);
  const open = async (file: File): Promise<void> => void (await actions.open(file.name, file));

  const content = (
    <>
      {failure && (
        <FailureView
          failure={failure.failure}
          title={TITLES[failure.failure.key] ?? `check.failed.${failure.during}`}
          context={`kiem-tra · ${failure.during} · ${mode}`}
          onDismiss={actions.dismissFailure}
        />
      )}
      {otherEdit && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{messages('replace.others', { ...otherEdit })}</MessageBarBody>
        </MessageBar>
      )}
      {workbook ? (
        <CheckedWorkbook
          workbook={workbook}
          atSelectedRow={atSelectedRow}
          given={given}
          onGiven={setGiven}
          onOpen={open}
          onPlace={onPlace}
        />
      ) : (
        <>
          <Text className={styles.intro}>{messages(`check.intro.${mode}`)}</Text>
          {mode === 'file' ? (
            <>
              <OpenFile isBusy={busy !== null} onFile={(file) => void open(file)} />
              <WorkLine />
            </>
          ) : busy ? (
            <>
              <WorkLine />
              <PlaceSkeleton />
            </>
          ) : (
            <Button appearance="primary" onClick={() => void actions.check()}>
              {messages('check.now')}
            </Button>
          )}
        </>
      )}
    </>
  );
  // With changes that are not saved it is asked first.
  const take = (file: File): void => (unsaved ? setGiven(file) : void open(file));
  return mode === 'file' ? (
    <FileDrop className={styles.root} onFile={take}>
      {content}
    </FileDrop>
  ) : (
    <div className={styles.root}>{content}</div>
  );
}
