import type { Answers, Form, Question, Step } from './form.ts'
import { isChoice } from './form.ts'

/**
 * The Easy Read version of a form: the same steps, questions and measures, with the options that are offered there.
 * Answers pool with the others by their option ids; where Easy Read has options of its own they are counted apart.
 */
export function asEasyRead(form: Form): Form {
  return withQuestions(form, (_, question) => inOtherFormat(question))
}

/**
 * The form as somebody goes on with it who began in the other format: a question they answered there keeps the options
 * it had, so that no answer is lost by going from Easy Read to the ordinary form, or back.
 */
export function asAnswered(form: Form, answers: Answers): Form {
  if (!form.easyRead) return form
  return withQuestions(form, (name, question) => {
    const answer = answers[name]
    const fromThere =
      typeof answer === 'string' && isChoice(question) && question.easy && !question.options.includes(answer)
    return fromThere ? inOtherFormat(question) : question
  })
}

/** A question with the options of the other format. That one's are kept, so that there is a way back. */
function inOtherFormat(question: Question): Question {
  if (!isChoice(question) || !question.easy) return question
  const { options, measure } = question
  return { ...question, ...question.easy, easy: { options, ...(measure && { measure }) } }
}

function withQuestions(form: Form, change: (name: string, question: Question) => Question): Form {
  const inStep = (step: Step): Step => ({
    ...step,
    questions: Object.fromEntries(
      Object.entries(step.questions).map(([name, question]) => [name, change(name, question)]),
    ),
  })
  return {
    ...form,
    steps: form.steps.map(inStep),
    ...(form.after ? { after: form.after.map(inStep) } : {}),
  }
}
