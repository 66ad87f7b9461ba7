import { headingTags, type Content, type HeadingLevel } from './content.js';

interface CardProps {
  readonly heading: string;
  readonly headingLevel?: HeadingLevel;
  readonly children: Content;
}

/** One thing of several, such as one child. */
export function Card({ heading, headingLevel = 3, children }: CardProps) {
  const Heading = headingTags[headingLevel];
  return (
    <section class="card">
      <div class="card-content"><Heading class="card-heading">{heading}</Heading>{children}</div>
    </section>
  );
}
