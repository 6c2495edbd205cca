package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"
)

func main() {
	url := "https://" + os.Args[1] + "/api/v2/conversations/" + os.Getenv("GENESYS_CONVERSATION_ID") + "/participants/" + os.Getenv("GENESYS_PARTICIPANT_ID") + "/attributes"
	request, _ := http.NewRequest("PATCH", url, strings.NewReader(os.Args[2]))
	request.Header.Set("Authorization", "Bearer "+os.Getenv("GENESYS_ACCESS_TOKEN"))
	request.Header.Set("Content-Type", "application/json")
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	fmt.Println(reply.StatusCode)
}
