/** The parts of echarts that the charts need, and no more. Imported only when a report is drawn: it takes a while to load. */
import { BarChart, LineChart } from "echarts/charts"
import { GridComponent } from "echarts/components"
import { init, use } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

use([BarChart, LineChart, GridComponent, SVGRenderer])

export { init }
