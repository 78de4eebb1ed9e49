import { rawRuleTexts } from './ruleText';
import { GROUPS } from '../rules/groups';
import { RULES } from '../rules/rules';

const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' } as const;

/** Values are only known for an actual finding: the page shows an ellipsis. */
const open = (text: string): string => text.replace(/“?\{\w+\}”?/g, '…').replace(/\|/g, '\\|');

/** docs/rules.md, in Vietnamese: what Kiểm tra checks, why, and what to do. */
export function rulesPage(): string {
  const parts = Object.entries(GROUPS).map(([group, title]) => {
    const rows = RULES.filter(({ id }) => id.startsWith(`${group}/`)).map(({ id, severity }) => {
      const texts = rawRuleTexts('vi', id);
      const cells = [texts.title, open(texts.problem), open(texts.why), open(texts.todo)];
      return `| ${SEVERITY[severity]} | ${cells.join(' | ')} | \`${id}\` |`;
    });
    return [
      `## ${title}`,
      '',
      '| Mức | Quy tắc | Khi nào | Vì sao | Cách sửa | Mã |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return [
    '# Quy tắc kiểm tra biểu',
    '',
    'Trang này do `npm run rules` viết ra từ mã nguồn (`src/validation/rules`); không sửa tay.',
    '',
    `${RULES.length} quy tắc. **Lỗi** phải sửa trước khi gửi; **cảnh báo** nên xem lại; **gợi ý** là việc nhỏ.`,
    '',
    ...parts.flatMap((part) => [part, '']),
  ].join('\n');
}
