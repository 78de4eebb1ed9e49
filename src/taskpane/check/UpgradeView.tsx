import { Button, makeStyles, Text, ToggleButton } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { agencyNames } from '../../agency/agencyNames';
import type { Agency } from '../../agency/catalogue';
import type { Messages } from '../../messages/catalogue';
import type { Programme } from '../../programmes/programme';
import type { Upgraded, WhichAgency } from '../../restore/upgradeWorkbook';
import { useLocale, useMessages } from '../app/MessagesContext';
import { KnownAgencyField } from '../controls/KnownAgencyField';
import { PlanFileButton } from '../plan/PlanFileButton';
import { planName } from '../plan/planName';
import type { UpgradeProblem } from './checkEngine';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { RemakeDialog, useRemakeStyles } from './RemakeDialog';
import { broughtOverText, listedCodes } from './remadeTexts';

const useStyles = makeStyles({
  plan: { alignSelf: 'flex-start' },
});

/** Maximum number of rows listed with their texts. */
const MOST_ROWS = 6;
/** Longer texts of rows are cut: this much identifies a row. */
const MOST_TEXT = 90;

const shortened = (text: string): string =>
  text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT).trimEnd()}…` : text;

interface Line {
  text: string;
  rows?: string[];
}

/** What happens to the workbook, line by line: the same before and after confirmation. */
function linesOf(made: Upgraded, messages: Messages): Line[] {
  const { renamed, unchanged, moved, apart, deadlines, added, broughtOver } = made;
  const listed = <Item,>(items: readonly Item[], text: (item: Item) => string): string[] => [
    ...items.slice(0, MOST_ROWS).map(text),
    ...(items.length > MOST_ROWS ? [messages('upgrade.more', { count: items.length - MOST_ROWS })] : []),
  ];
  const lines: (Line | false)[] = [
    renamed.before !== renamed.after && { text: messages('upgrade.agency', renamed) },
    { text: messages('upgrade.byCode', { count: unchanged }) },
    moved.length > 0 && {
      text: messages('upgrade.byWords', { count: moved.length }),
      // The doubtful ones first: they must not be among those that are only counted.
      rows: listed(
        [...moved].sort((one, other) => one.likeness - other.likeness),
        ({ before, after, likeness }) =>
          messages('upgrade.move', {
            before: before.code,
            after: after.code,
            likeness: Math.round(likeness * 100),
            text: shortened(after.text),
          }),
      ),
    },
    broughtOver.length > 0 && { text: broughtOverText(messages, broughtOver) },
    apart.length > 0 && {
      text: messages('upgrade.apart', {
        count: apart.length,
        codes: listedCodes(apart.map(({ code }) => code)),
      }),
    },
    deadlines.length > 0 && {
      text: messages('upgrade.deadlines', {
        count: deadlines.length,
        codes: listedCodes(deadlines.map(({ after }) => after.code)),
      }),
    },
    added.length > 0 && {
      text: messages('upgrade.added', { count: added.length }),
      rows: listed(added, ({ code, text }) => `${code}: ${shortened(text)}`),
    },
  ];
  return lines.filter((line) => line !== false);
}

const isQuestion = (found: Upgraded | WhichAgency | UpgradeProblem): found is WhichAgency =>
  typeof found === 'object' && 'heirs' in found;

export interface UpgradeViewProps {
  onClose: () => void;
}

/** Asks for the reissued plan, shows what happens to every row, and makes the workbook for that plan. */
export function UpgradeView({ onClose }: UpgradeViewProps) {
  const styles = { ...useRemakeStyles(), ...useStyles() };
  const messages = useMessages();
  const locale = useLocale();
  const { mode, actions } = useOpenedWorkbook();
  const [offers, setOffers] = useState<readonly Programme[]>([]);
  const [plan, setPlan] = useState<Programme | null>(null);
  const [found, setFound] = useState<Upgraded | WhichAgency | UpgradeProblem | null>(null);
  /** Stays while it is answered: the answer may be changed, and a name matches before it is typed in full. */
  const [question, setQuestion] = useState<WhichAgency | null>(null);
  const [answer, setAnswer] = useState<Agency | null>(null);
  const [typed, setTyped] = useState('');
  const latestRequest = useRef(0);
  useEffect(() => {
    let isCurrent = true;
    void actions.laterIssues().then((bundled) => isCurrent && setOffers(bundled));
    return () => {
      isCurrent = false;
    };
  }, [actions]);
  const see = (after: Programme, agency?: Agency): void => {
    latestRequest.current += 1;
    const mine = latestRequest.current;
    setFound(null);
    void actions.planUpgrade(after, agency).then((result) => {
      // The result for a plan chosen earlier may arrive later.
      if (mine !== latestRequest.current) return;
      setFound(result);
      if (isQuestion(result)) setQuestion(result);
    });
  };
  const choose = (chosen: Programme): void => {
    setPlan(chosen);
    setQuestion(null);
    setAnswer(null);
    setTyped('');
    see(chosen);
  };
  const say = (after: Programme, agency: Agency | null): void => {
    setAnswer(agency);
    see(after, agency ?? undefined);
  };

  const made = found !== null && typeof found === 'object' && !isQuestion(found) ? found : null;
  const list = made && (
    <ul className={styles.list}>
      {linesOf(made, messages).map(({ text, rows }) => (
        <li key={text}>
          {text}
          {rows && (
            <ul className={styles.list}>
              {rows.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
  const notes = made
    ? [
        ...(mode === 'file' && made.nextFileName !== null
          ? [messages('upgrade.name', { name: made.nextFileName })]
          : []),
        messages(`restore.old.${mode}`),
      ]
    : [];
  return (
    <RemakeDialog
      title={messages('upgrade.title')}
      made={made}
      confirm={messages('upgrade.confirm')}
      done={
        made && (
          <>
            {messages('upgrade.done', { plan: planName(messages, made.programme.plan) })}
            {list}
          </>
        )
      }
      notes={notes}
      onClose={onClose}
    >
      <p className={styles.paragraph}>{messages('upgrade.body')}</p>
      {offers.map((offer) => (
        <Button key={offer.id} className={styles.plan} size="small" onClick={() => choose(offer)}>
          {planName(messages, offer.plan)}
        </Button>
      ))}
      <PlanFileButton
        label={messages('tracker.bring.plan')}
        noPlan={messages('tracker.bring.noPlan')}
        onPlan={choose}
      />
      {plan && (
        <Text role="status" weight="semibold">
          {messages('upgrade.plan', { plan: planName(messages, plan.plan) })}
        </Text>
      )}
      {typeof found === 'string' && (
        <Text role="alert">
          {messages(found === 'samePlan' ? 'upgrade.samePlan' : `restore.cannot.${found}`)}
        </Text>
      )}
      {plan && question && (
        <>
          <Text role="alert">
            {messages(question.heirs.length > 0 ? 'upgrade.whichAgency' : 'upgrade.unknownAgency', {
              agency: question.agency,
            })}
          </Text>
          {question.heirs.map((heir) => (
            <ToggleButton
              key={heir.id}
              className={styles.plan}
              size="small"
              checked={answer?.id === heir.id}
              onClick={() => say(plan, heir)}
            >
              {agencyNames(heir)[locale]}
            </ToggleButton>
          ))}
          {question.heirs.length === 0 && (
            <KnownAgencyField
              catalogue={plan.catalogue}
              value={answer}
              onValue={(agency) => agency?.id !== answer?.id && say(plan, agency)}
              text={typed}
              onText={setTyped}
              disabled={false}
            />
          )}
        </>
      )}
      {made && (
        <>
          {![made.programme.plan.id, made.programme.plan.replaces].includes(made.before.plan.id) && (
            <p className={styles.paragraph}>
              {messages('upgrade.unrelated', { plan: planName(messages, made.before.plan) })}
            </p>
          )}
          {list}
        </>
      )}
    </RemakeDialog>
  );
}
