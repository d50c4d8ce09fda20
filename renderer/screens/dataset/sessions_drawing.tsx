import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { axis, line } from '../../parts/chart_looks.ts';
import type { SessionPoint } from './session_points.ts';

interface SessionsDrawingProps {
  points: readonly SessionPoint[];
  formatDay(milliseconds: number): string;
  formatCount(count: number): string;
}

/** A bar a session and all recordings so far as a line. What it shows is said in words around it. */
export default function SessionsDrawing({ points, formatDay, formatCount }: SessionsDrawingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={[...points]}
        margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line-soft)" vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={formatDay}
          minTickGap={32}
          padding={{ left: 24, right: 24 }}
          {...axis}
        />
        <YAxis width={56} allowDecimals={false} tickFormatter={formatCount} {...axis} />
        <Bar
          dataKey="samples"
          fill="var(--part-validation)"
          barSize={9}
          radius={[2, 2, 0, 0]}
          isAnimationActive={false}
        />
        <Line
          {...line}
          type="stepAfter"
          dataKey="total"
          stroke="var(--part-train)"
          dot={{ r: 3.5, fill: 'var(--part-train)' }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
