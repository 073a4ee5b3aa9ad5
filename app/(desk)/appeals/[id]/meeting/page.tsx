import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingPage } from '#components/submissions/meeting-page.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listMinutes } from '#lib/reviews/minutes/queries.ts';
import { getMeeting } from '#lib/submissions/meeting.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions.meeting'))('title') };
}

/** The order of the meeting stands in the address: `r.<id>=1`; what has no rank follows by its score. */
export default async function AppealMeetingPage({
  params,
  searchParams,
}: PageProps<'/appeals/[id]/meeting'>) {
  const [{ id }, words] = await Promise.all([params, asked(searchParams)]);
  const [meeting, minutes, { form, value }] = await Promise.all([
    read(getMeeting, { id }),
    read(listMinutes, { id }),
    formPage(searchParams),
  ]);
  const ranks = new Map(
    Object.entries(words).flatMap(([name, value]): [string, number][] => {
      const rank = Number(value);
      return name.startsWith('r.') && rank > 0 && rank < 1_000 ? [[name.slice(2), rank]] : [];
    }),
  );
  // Ranks that are not given come after all that are, and stay by score: sorting keeps equals in their order.
  const rankOf = (it: { id: string }) => ranks.get(it.id) ?? 1_000;
  const rows = [...meeting.rows].sort((a, b) => rankOf(a) - rankOf(b));
  const editing = minutes.items.find((written) => written.id === words.minutes);
  return (
    <MeetingPage
      meeting={{ ...meeting, rows }}
      ranked={ranks.size > 0}
      minutes={minutes}
      editing={minutes.may.write ? editing : undefined}
      form={form}
      value={value}
    />
  );
}
