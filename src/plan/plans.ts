import { assemblePlan, type PlanData } from './assemblePlan';
import appendix from './data/213-KH-UBND-2024/appendix.json';
import body from './data/213-KH-UBND-2024/body.json';
import targets from './data/213-KH-UBND-2024/targets.json';
import type { Plan } from './plan';

/** Held to their schemas by a test rather than in the page, which would have to load the schema checker first. */
const BUNDLED = { '213-KH-UBND-2024': () => assemblePlan({ appendix, body, targets } as PlanData) } as const;
const loaded = new Map<string, Plan>();

export type PlanId = keyof typeof BUNDLED;
export const PLAN_IDS = Object.keys(BUNDLED) as PlanId[];

/** A bundled plan, put together once; null for an unknown id. */
export function planById(id: string): Plan | null {
  const load = Object.hasOwn(BUNDLED, id) ? BUNDLED[id as PlanId] : undefined;
  if (!load) return null;
  const plan = loaded.get(id) ?? load();
  loaded.set(id, plan);
  return plan;
}

/** Kế hoạch 213/KH-UBND of Bắc Giang for 2024. */
export function plan213(): Plan {
  const plan = planById('213-KH-UBND-2024');
  if (!plan) throw new Error('the bundled plan is missing');
  return plan;
}
