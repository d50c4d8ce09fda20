import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { axis, line } from '../../parts/chart_looks.ts';
import type { CurvePoint } from './more_recordings.ts';

interface RecordingsChartProps {
  points: readonly CurvePoint[];
  format(value: number): string;
}

/** Understanding against recordings. What it shows is said in words around it; the drawing is for the eyes. */
export default function RecordingsChart({ points, format }: RecordingsChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...points]}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line-soft)" vertical={false} />
        <XAxis
          dataKey="recordings"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={points.map(({ recordings }) => recordings)}
          allowDecimals={false}
          {...axis}
        />
        <YAxis width={56} domain={[0, 1]} tickFormatter={format} {...axis} />
        <Line
          {...line}
          type="linear"
          dataKey="measured"
          stroke="var(--part-train)"
          dot={{ r: 4, fill: 'var(--part-train)' }}
        />
        <Line
          {...line}
          type="linear"
          dataKey="expected"
          stroke="var(--part-validation)"
          strokeDasharray="6 4"
          dot={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
