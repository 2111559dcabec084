import { useSuspenseQuery } from '@tanstack/react-query';
import type { EffectiveSettings } from '@shared/contract';
import { api } from './api';
import { queries } from './queries';

/** The person's choices; loaded before the first render, kept true by the `settings.changed` event. */
export const useSettings = (): EffectiveSettings => useSuspenseQuery(queries.settings()).data;

export const changeSettings = api.settings.change;
