import type { Bridge } from '@shared/contract';

declare global {
  interface Window {
    readonly tonggao: Bridge<File>;
  }
}
