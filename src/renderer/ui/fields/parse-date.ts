const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** What people type for a date (`2022-12-31`, `2022/1/5`, `2022年1月5日`, `20220105`) as ISO 8601; null when it is no date. */
export function parseDate(text: string): string | null {
  const parts = DATE.exec(text.replace(/\s/g, '')) ?? DIGITS.exec(text.trim());
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
