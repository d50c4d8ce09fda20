import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { axis, line } from './chart_looks.ts';
import type { CurvePoint } from './learning_curves.tsx';

interface CurveChartProps {
  points: readonly CurvePoint[];
  format(value: number): string;
  share: boolean;
}

const curve = { ...line, type: 'monotone', dot: false } as const;

/** Two lines over the epochs. What it shows is said in words around it; the drawing is for the eyes. */
export default function CurveChart({ points, format, share }: CurveChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...points]}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line-soft)" vertical={false} />
        <XAxis
          dataKey="epoch"
          type="number"
          domain={['dataMin', 'dataMax']}
          allowDecimals={false}
          {...axis}
        />
        <YAxis width={56} domain={share ? [0, 1] : [0, 'auto']} tickFormatter={format} {...axis} />
        <Line {...curve} dataKey="train" stroke="var(--part-train)" />
        <Line
          {...curve}
          dataKey="validation"
          stroke="var(--part-validation)"
          strokeDasharray="6 4"
          connectNulls
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
