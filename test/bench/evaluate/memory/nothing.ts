/** Nothing at all: what node takes by itself. */
import { answer, peak } from "../../Apart.ts"

answer({ mb: peak() })
