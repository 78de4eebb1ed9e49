import { assemblePlan, type PlanData } from './assemblePlan';
import { loadPlan } from './loadPlan';
import appendix from './data/213-KH-UBND-2024/appendix.json';
import body from './data/213-KH-UBND-2024/body.json';
import targets from './data/213-KH-UBND-2024/targets.json';
import type { Plan } from './plan';

const BUNDLED = { '213-KH-UBND-2024': () => read({ appendix, body, targets }) } as const;

const read = (data: Record<keyof PlanData, unknown>): Plan =>
  typeof TRUSTS_BUNDLED_DATA === 'undefined' ? loadPlan(data) : assemblePlan(data as PlanData);

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
