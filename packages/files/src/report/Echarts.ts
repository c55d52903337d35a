/** The parts of echarts that the charts need, and no more. Imported only when a report is drawn: it takes a while to load. */
import { BarChart } from "echarts/charts"
import { GridComponent } from "echarts/components"
import { init, use } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

use([BarChart, GridComponent, SVGRenderer])

export { init }
