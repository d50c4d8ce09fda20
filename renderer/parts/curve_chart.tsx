import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CurvePoint } from './learning_curves.tsx';

interface CurveChartProps {
  points: readonly CurvePoint[];
  format(value: number): string;
  share: boolean;
}

const axis = { stroke: 'var(--line-strong)', tick: { fill: 'var(--text-soft)', fontSize: 13 } };
const line = {
  type: 'monotone',
  dot: false,
  activeDot: false,
  strokeWidth: 2.5,
  isAnimationActive: false,
} as const;

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
        <Line {...line} dataKey="train" stroke="var(--part-train)" />
        <Line
          {...line}
          dataKey="validation"
          stroke="var(--part-validation)"
          strokeDasharray="6 4"
          connectNulls
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
