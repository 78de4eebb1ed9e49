import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { countsByCause } from '../../validation/engine/causes';
import { formatDate } from '../../text/formatDate';
import { copyText } from '../controls/copyText';
import { useMessages } from '../app/MessagesContext';
import { canSeal, expectedFileName } from './checkEngine';
import type { OpenedWorkbook } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { SealDialog } from './SealDialog';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  heading: { margin: 0, outlineStyle: 'none' },
  note: { color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingInlineStart: '20px', lineHeight: tokens.lineHeightBase300 },
  submit: { alignSelf: 'flex-start' },
});

export interface ReadyViewProps {
  workbook: OpenedWorkbook;
}

/** Sẵn sàng gửi: what is left to do, the mark itself, and how to send the workbook. */
export function ReadyView({ workbook }: ReadyViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, busy, actions } = useOpenedWorkbook();
  const [asking, setAsking] = useState(false);
  const [copied, setCopied] = useState(false);
  const { validation, seal, sealState, snapshot, rows } = workbook;
  const { counts, filled, findings, ready, period } = validation;
  const errorsLeft = countsByCause(findings).error;
  const able = canSeal();
  const fileName = expectedFileName(validation);
  /** The file to be sent has been downloaded. */
  const isHere = workbook.handedOver && !workbook.unsaved;
  const isMisnamed = fileName !== null && workbook.fileName !== fileName;
  const isSealed = seal !== null && sealState === 'intact' && ready;
  // The button that had the focus is gone: start reading here.
  const title = useRef<HTMLHeadingElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (isSealed && hasAsked.current) title.current?.focus();
    hasAsked.current = false;
  }, [isSealed]);
  const preparedBy = rows
    .find(({ kind }) => kind === 'cover')
    ?.cells.find(({ key }) => key === 'preparedBy')?.value;

  return (
    <section className={styles.root} aria-labelledby="check-ready">
      <h3 ref={title} id="check-ready" tabIndex={-1} className={styles.heading}>
        <Text weight="semibold">{messages('check.ready.title')}</Text>
      </h3>
      {seal !== null && sealState === 'changed' && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{messages('check.ready.changed')}</MessageBarTitle>
            <br />
            {messages('check.ready.changedBody', { date: sealedOn(seal.on), by: seal.by })}
          </MessageBarBody>
        </MessageBar>
      )}
      {seal !== null && sealState === null && (
        <Text>{messages('check.ready.notComparable', { date: sealedOn(seal.on), by: seal.by })}</Text>
      )}
      {isSealed && seal ? (
        <>
          <MessageBar intent="success" layout="multiline" politeness="polite">
            <MessageBarBody>
              <MessageBarTitle>{messages('check.ready.sealed')}</MessageBarTitle>
              <br />
              {messages('check.ready.sealedBody', { date: sealedOn(seal.on), by: seal.by, ...seal.counts })}
              {seal.version === 1 && ` ${messages('check.ready.oldSeal')}`}
            </MessageBarBody>
          </MessageBar>
          <ol className={styles.steps}>
            {mode === 'excel' && fileName !== null && (
              <li>
                {messages('check.send.saveAs', { file: fileName })}{' '}
                <Button size="small" onClick={() => void copyText(fileName).then(setCopied)}>
                  {messages(copied ? 'check.send.copied' : 'check.send.copy')}
                </Button>
              </li>
            )}
            {mode === 'file' && isHere && !isMisnamed && (
              <li>
                {messages('check.send.downloaded', { file: workbook.fileName ?? '' })}{' '}
                <Button size="small" onClick={() => void actions.save()}>
                  {messages('check.send.again')}
                </Button>
              </li>
            )}
            {mode === 'file' && fileName !== null && isMisnamed && (
              <li>
                {messages('check.send.rename', { file: fileName })}{' '}
                <Button size="small" onClick={() => void actions.save(fileName)}>
                  {messages('check.save')}
                </Button>
              </li>
            )}
            <li>{messages('check.send.how')}</li>
            {period && <li>{messages('check.send.by', { date: formatDate(period.sendBy) })}</li>}
          </ol>
          <Text size={200} className={styles.note}>
            {messages('check.seal.what')}
          </Text>
        </>
      ) : (
        <>
          <Text className={styles.note}>
            {ready
              ? messages('check.ready.can', { ...counts })
              : errorsLeft > 0
                ? messages('check.ready.errorsLeft', { count: errorsLeft })
                : messages('check.ready.unfilled', filled)}
          </Text>
          {!able && <Text>{messages('check.ready.insecure')}</Text>}
          <Button
            appearance="primary"
            className={styles.submit}
            disabledFocusable={!ready || !able || (busy !== null && busy !== 'edit')}
            onClick={() => setAsking(true)}
          >
            {messages('check.ready.title')}
          </Button>
        </>
      )}
      {asking && (
        <SealDialog
          validation={validation}
          copies={snapshot.copies ?? []}
          preparedBy={typeof preparedBy === 'string' ? preparedBy : ''}
          onConfirm={(by) => {
            setAsking(false);
            hasAsked.current = true;
            void actions.seal(by);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** The date stored in the file may be anything. */
const sealedOn = (on: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDate(on) : on);
