"""Every operator."""

from tests.diffbench.operators.blocks import BLOCKS
from tests.diffbench.operators.figures import FIGURES
from tests.diffbench.operators.operator import Operator
from tests.diffbench.operators.wording import WORDING

OPERATORS: tuple[Operator, ...] = (*FIGURES, *WORDING, *BLOCKS)
