import { Button, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { use, useMemo, useState } from 'react';
import { agencyNamed } from '../../../agency/agencyByName';
import { agencyNames } from '../../../agency/agencyNames';
import type { Agency } from '../../../agency/catalogue';
import { existsIn } from '../../../agency/levels';
import type { CellPlace } from '../../../host/shared/host';
import { transferEntries } from '../../../import/tracker/transfer/transferEntries';
import { linesOf } from '../../../import/tracker/transfer/planLines';
import { periodOn } from '../../../period/periodOn';
import { periodsOf, type ReportingPeriod } from '../../../period/reportingPeriod';
import type { Programme, ProgrammeOutline } from '../../../programmes/programme';
import { knownProgramme, OUTLINES } from '../../../programmes/registry';
import { buildAgencyWorkbook, workbookFileName } from '../../../workbook/agency/agencyWorkbook';
import { useMessages } from '../../app/MessagesContext';
import { recallForm } from '../../app/remembered';
import { today } from '../../app/today';
import { KnownAgencyField } from '../../controls/KnownAgencyField';
import { PeriodField } from '../../controls/PeriodField';
import { PlanFileButton } from '../../plan/PlanFileButton';
import { planName } from '../../plan/planName';
import type { OpenedWorkbook } from '../openedWorkbook';
import { useOpenedWorkbook } from '../OpenedWorkbookContext';
import { DoubtfulRows } from './DoubtfulRows';
import { LeftLists } from './LeftLists';
import { trackersOf } from './trackersOf';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  dropdown: { minWidth: 0, width: '100%' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface TransferViewProps {
  workbook: OpenedWorkbook;
  /** Sheets to read. */
  sheets: readonly string[];
  isBusy: boolean;
  onGo: (place: CellPlace) => void;
}

/** The plan of the date's year, else the first on offer. */
const usualPlan = (date: string): ProgrammeOutline =>
  OUTLINES.find(({ plan }) => String(plan.year) === date.slice(0, 4)) ?? OUTLINES[0];

/** The period of the date, else the last. */
function usualPeriod(programme: ProgrammeOutline, date: string): ReportingPeriod | null {
  const periods = periodsOf(programme).filter(({ kind }) => kind === 'report');
  return periodOn(periods, date) ?? periods.at(-1) ?? null;
}

/**
 * Imports an agency's own entries into a plan's workbook: whose they are, how doubtful rows match, and what is left
 * out.
 */
export default function TransferView({ workbook, sheets, isBusy, onGo }: TransferViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, actions } = useOpenedWorkbook();
  const date = today();
  const [outline, setOutline] = useState(() => usualPlan(date));
  /** From a file given by the user; not bundled. */
  const [given, setGiven] = useState<Programme | null>(null);
  const programme = given?.plan.id === outline.plan.id ? given : use(knownProgramme(outline.plan.id));
  const [text, setText] = useState(() => recallForm().agency);
  const [agency, setAgency] = useState<Agency | null>(() =>
    agencyNamed(recallForm().agency, outline.catalogue),
  );
  const [period, setPeriod] = useState<ReportingPeriod | null>(() => usualPeriod(outline, date));
  const [answers, setAnswers] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [made, setMade] = useState<string | null>(null);

  const { snapshot, reading } = workbook;
  const trackers = useMemo(
    () => trackersOf(snapshot, date, reading).filter(({ sheet }) => sheets.includes(sheet)),
    [snapshot, date, reading, sheets],
  );
  const lines = useMemo(() => (agency ? linesOf(programme, agency) : null), [programme, agency]);
  const brought = useMemo(
    () => lines && transferEntries(trackers, lines, answers),
    [trackers, lines, answers],
  );

  const offered: ProgrammeOutline[] = [
    ...OUTLINES.filter(({ plan }) => plan.id !== given?.plan.id),
    ...(given ? [given] : []),
  ];
  const choose = (chosen: ProgrammeOutline): void => {
    setOutline(chosen);
    setAgency(agencyNamed(text, chosen.catalogue));
    setPeriod(usualPeriod(chosen, date));
    setAnswers(new Map());
  };
  const choosePlan = (id: string | undefined): void => {
    const chosen = offered.find((one) => one.id === id);
    if (chosen) choose(chosen);
  };
  const answer = (said: readonly (readonly [string, string | null])[]): void =>
    setAnswers(new Map([...answers, ...said]));
  const isGone = agency !== null && period !== null && !existsIn(agency, period);
  const make = async (): Promise<void> => {
    if (!agency || !period || !brought || isGone) return;
    const spec = buildAgencyWorkbook({ programme, agency, period, entries: brought.entries });
    const name = workbookFileName(programme.plan, period, agency);
    setMade(null);
    if (await actions.transfer(spec, name)) setMade(name);
  };

  return (
    <div className={styles.root}>
      <Text className={styles.note}>{messages(`tracker.bring.intro.${mode}`)}</Text>
      {offered.length > 1 && (
        <Field label={messages('make.plan')}>
          <Dropdown
            className={styles.dropdown}
            inlinePopup
            value={planName(messages, outline.plan)}
            selectedOptions={[outline.id]}
            onOptionSelect={(_event, { optionValue }) => choosePlan(optionValue)}
          >
            {offered.map((one) => (
              <Option key={one.id} value={one.id} text={planName(messages, one.plan)}>
                {planName(messages, one.plan)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {offered.length === 1 && <Text>{planName(messages, outline.plan)}</Text>}
      <PlanFileButton
        label={messages('tracker.bring.plan')}
        noPlan={messages('tracker.bring.noPlan')}
        disabled={isBusy}
        onPlan={(plan) => {
          setGiven(plan);
          choose(plan);
        }}
      />
      <KnownAgencyField
        catalogue={outline.catalogue}
        value={agency}
        onValue={(chosen) => {
          setAgency(chosen);
          // Leaving the field chooses the same agency again: answers already given must stay.
          if (chosen?.id !== agency?.id) setAnswers(new Map());
        }}
        text={text}
        onText={setText}
        disabled={isBusy}
      />
      <PeriodField
        periods={periodsOf(outline)}
        value={period}
        onValue={setPeriod}
        error={isGone ? messages('make.period.notInPeriod', { agency: agencyNames(agency) }) : null}
        disabled={isBusy}
      />
      {brought && lines && (
        <>
          <Text role="status">
            {messages('tracker.bring.matched', {
              sure: brought.sure.length,
              doubtful: brought.doubtful.length,
              rows: brought.leftRows.length,
              lines: brought.leftLines.length,
            })}
          </Text>
          {brought.doubtful.length > 0 && (
            <DoubtfulRows doubtful={brought.doubtful} lines={lines} onAnswer={answer} />
          )}
          <LeftLists brought={brought} onGo={onGo} />
          <Button
            appearance="primary"
            disabledFocusable={isBusy || isGone || !period}
            onClick={() => void make()}
          >
            {messages(`tracker.bring.make.${mode}`)}
          </Button>
          {made !== null && <Text role="status">{messages('tracker.bring.made', { name: made })}</Text>}
        </>
      )}
    </div>
  );
}
