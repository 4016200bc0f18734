import { type ContactTopic, contactTopics } from '@samplass/domain/contact/schema'

/** A topic from the database, whose text may be older than the list. */
export const topicOf = (topic: string): ContactTopic => contactTopics.find((known) => known === topic) ?? 'other'
