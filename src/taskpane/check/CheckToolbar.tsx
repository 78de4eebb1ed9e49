import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { isProvinces } from '../../entries/workbookIdentity';
import type { Fix } from '../../validation/engine/finding';
import { FileInput } from '../controls/FileInput';
import { useMessages } from '../app/MessagesContext';
import { foreignKind } from './NotOursView';
import { hasUnsavedChanges, type OpenedWorkbook } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface CheckToolbarProps {
  workbook: OpenedWorkbook;
  /** Fixes with only one possible meaning. */
  safe: readonly Fix[];
  /** The workbook has findings marked in colour. */
  isMarked: boolean;
  isBusy: boolean;
  /** What replaces this file if the user agrees. */
  given: File | 'choose' | null;
  onGiven: (given: File | 'choose' | null) => void;
  onOpen: (file: File) => Promise<void>;
  onFix: (fixes: readonly Fix[]) => void;
  onRestore: () => void;
  onNextPeriod: () => void;
  onUpgrade: () => void;
}

/** Actions on the whole workbook. Those that come and go are last, so that the others do not move. */
export function CheckToolbar({
  workbook,
  safe,
  isMarked,
  isBusy,
  given,
  onGiven,
  onOpen,
  onFix,
  onRestore,
  onNextPeriod,
  onUpgrade,
}: CheckToolbarProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, busy, actions } = useOpenedWorkbook();
  const { validation, done, undone } = workbook;
  const unsaved = hasUnsavedChanges({ workbook, busy });
  const input = useRef<HTMLInputElement>(null);
  const last = done[done.length - 1];
  // An agency whose plan or name this build does not know can still be moved to a plan that knows it.
  const isUpgradable = validation.identity !== null && !isProvinces(validation.identity);

  const leave = (): void => {
    if (given === 'choose') return input.current?.click();
    onGiven(null);
    if (given) void onOpen(given);
  };
  const openAnother = (): void => (unsaved ? onGiven('choose') : input.current?.click());

  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={messages('check.tools')}>
        {mode === 'excel' && (
          <Button disabledFocusable={isBusy} onClick={() => void actions.check()}>
            {messages('check.again')}
          </Button>
        )}
        {mode === 'file' && (
          <>
            <Button disabledFocusable={isBusy} onClick={() => void actions.save()}>
              {messages('check.save')}
            </Button>
            <Button disabledFocusable={isBusy} onClick={openAnother}>
              {messages('check.open.another')}
            </Button>
            <FileInput
              ref={input}
              label={messages('check.open.another')}
              onFiles={([file]) => {
                onGiven(null);
                if (file) void onOpen(file);
              }}
            />
          </>
        )}
        {last && (
          <Button disabledFocusable={isBusy} onClick={() => void actions.undo()}>
            {messages('check.undo', { count: last.undo.length })}
          </Button>
        )}
        {undone.length > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => void actions.redo()}>
            {messages('check.redo')}
          </Button>
        )}
        {(isMarked ||
          (validation.findings.length > 0 &&
            (foreignKind(validation) === null || workbook.own !== null))) && (
          <ToggleButton
            checked={isMarked}
            disabledFocusable={isBusy}
            onClick={() => void actions.mark(!isMarked)}
          >
            {messages(isMarked ? 'check.unmark' : 'check.mark')}
          </ToggleButton>
        )}
        {validation.agency && validation.period && (
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && onNextPeriod()}>
            {messages('nextPeriod.action')}
          </Button>
        )}
        {isUpgradable && (
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && onUpgrade()}>
            {messages('upgrade.action')}
          </Button>
        )}
        {workbook.restorable && (
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && onRestore()}>
            {messages('restore.action')}
          </Button>
        )}
        {safe.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onFix(safe)}>
            {messages('check.fix.all', { count: safe.length })}
          </Button>
        )}
      </div>
      {given !== null && (
        <div className={styles.tools} role="alert">
          <Text>{messages('check.open.leave')}</Text>
          <Button onClick={leave}>{messages('check.open.leaveYes')}</Button>
          <Button onClick={() => onGiven(null)}>{messages('check.open.leaveNo')}</Button>
        </div>
      )}
    </>
  );
}
