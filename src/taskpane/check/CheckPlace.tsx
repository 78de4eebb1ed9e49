import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { MessageKey } from '../../messages/catalogue';
import { describeFailure, type Failure } from '../failure/describeFailure';
import { FailureView } from '../failure/FailureView';
import { useMessages } from '../app/MessagesContext';
import type { Place } from '../app/place';
import { PlaceSkeleton } from '../app/PlaceBoundary';
import { FileDrop } from './FileDrop';
import { CheckedWorkbook } from './LazyCheckedWorkbook';
import { OpenFile } from './OpenFile';
import { RecentList } from '../kept/LazyRecentList';
import { hasUnsavedChanges } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { WorkLine } from './WorkLine';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
});

/** Titles for what succeeded when only a later step failed. */
const TITLES: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'error.writtenNotRead': 'check.failed.read',
  'error.writtenNotMarked': 'check.failed.remark',
  'error.sealedWithCopies': 'check.failed.clear',
};

export interface CheckPlaceProps {
  /** Opened from a cell's context menu, to show its row. */
  atSelectedRow: boolean;
  onPlace: (place: Place) => void;
  /** Makes a filled-in workbook to try out, on demand. */
  makeSample: () => Promise<{ fileName: string; bytes: Uint8Array }>;
}

/** Delay that lets the first screen be drawn. */
const RECENT_AFTER_MS = 1000;

/** The place Kiểm tra: the workbook's findings, its repair, and marking it as ready. */
export function CheckPlace({ atSelectedRow, onPlace, makeSample }: CheckPlaceProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, workbook, busy, failure, otherEdit, actions } = useOpenedWorkbook();

  const started = useRef(false);
  useEffect(() => {
    if (mode !== 'excel' || started.current) return;
    started.current = true;
    void actions.check();
  }, [mode, actions]);

  // After the first screen.
  const [looksForRecent, setLooksForRecent] = useState(false);
  useEffect(() => {
    if (mode !== 'file') return;
    const timer = setTimeout(() => setLooksForRecent(true), RECENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [mode]);

  const unsaved = mode === 'file' && hasUnsavedChanges({ workbook, busy });

  /** What would replace a file with unsaved changes: a dropped file, or one yet to be chosen. */
  const [given, setGiven] = useState<File | 'choose' | null>(null);
  const open = async (file: File): Promise<void> => void (await actions.open(file.name, file));

  const [isMaking, setMaking] = useState(false);
  const [notMade, setNotMade] = useState<Failure | null>(null);
  const openSample = async (): Promise<void> => {
    setMaking(true);
    setNotMade(null);
    try {
      const { fileName, bytes } = await makeSample();
      // If the user has opened a file meanwhile, it is kept.
      if (actions.getState().workbook === null) await actions.open(fileName, bytes);
    } catch (error) {
      setNotMade(describeFailure(error));
    } finally {
      setMaking(false);
    }
  };

  const content = (
    <>
      {notMade && (
        <FailureView
          failure={notMade}
          title="check.failed.sample"
          context={`kiem-tra · sample · ${mode}`}
          onDismiss={() => setNotMade(null)}
        />
      )}
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
              <OpenFile
                isBusy={busy !== null || isMaking}
                onFile={(file) => void open(file)}
                onSample={() => void openSample()}
              />
              {looksForRecent && (
                <Suspense fallback={null}>
                  <RecentList isBusy={busy !== null || isMaking} onFile={(file) => void open(file)} />
                </Suspense>
              )}
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
  // Unsaved changes need confirmation first.
  const take = (file: File): void => (unsaved ? setGiven(file) : void open(file));
  return mode === 'file' ? (
    <FileDrop className={styles.root} onFile={take}>
      {content}
    </FileDrop>
  ) : (
    <div className={styles.root}>{content}</div>
  );
}
