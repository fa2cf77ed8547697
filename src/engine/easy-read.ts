import type { Form, Question, Step } from './form.ts'
import { isChoice } from './form.ts'

/**
 * The Easy Read version of a form: the same steps, questions and measures, with the options that are offered there.
 * Answers pool with the others by their option ids; where Easy Read has options of its own they are counted apart.
 */
export function asEasyRead(form: Form): Form {
  return {
    ...form,
    steps: form.steps.map(easyStep),
    ...(form.after ? { after: form.after.map(easyStep) } : {}),
  }
}

function easyStep(step: Step): Step {
  const questions = Object.entries(step.questions).map(([name, question]) => [name, easyQuestion(question)])
  return { ...step, questions: Object.fromEntries(questions) as Step['questions'] }
}

function easyQuestion(question: Question): Question {
  return isChoice(question) && question.easy ? { ...question, ...question.easy } : question
}
