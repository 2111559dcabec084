export { STEPS, changesLockedText, locks, mayBecome, reopenedAt, stepsTaken, withText, type LockedText, type StepTaken } from './steps';
export { ChecklistItem, MOST_CHECKLIST_ITEMS, checklistOf, validTicks, type Tick } from './checklist';
export { STEP_NAMES, stepName, type StepName } from './step-name';
