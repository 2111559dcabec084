import { useState, type ReactNode } from 'react';
import { TextField } from '../../../ui';

interface PixelFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number of pixels; while it is typed it stays as typed, whatever the picture allows. */
export function PixelField({ label, value, onChange }: PixelFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={typed ?? String(value)}
      maxLength={6}
      onChange={(text) => {
        setTyped(text);
        if (/^\d+$/.test(text.trim())) onChange(Number(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
