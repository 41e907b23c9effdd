# sekisho: what a person types. Every recipe is a script in Scripts/ or one command.
.DEFAULT_GOAL := help
.PHONY: help demo test bench bench-large build format lint handbook clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Install what is missing, build, judge the bundled sample, name the report
	@bash Scripts/demo.sh

test: ## Everything that must hold before a change lands
	@bash Scripts/test.sh

bench: ## Measure a million events, and screening, beside others
	@bash Scripts/install-packages.sh build
	@bash Benchmarks/run.sh

bench-large: ## The same with twenty million events (about 10 GB of disk)
	@bash Scripts/install-packages.sh build
	@bash Benchmarks/run.sh large

build: ## Build the program in release
	@bash Scripts/install-packages.sh build
	@swift build --configuration release --product sekisho

format: ## Lay all Swift sources out
	@bash Scripts/lint.sh --fix

lint: ## Check the layout of all Swift sources and scripts
	@bash Scripts/lint.sh

handbook: ## Write the generated pages of Documentation/ anew
	@bash Scripts/handbook.sh

clean: ## Remove what was built and generated
	@rm -rf .build .venv .venv-bench demo out
